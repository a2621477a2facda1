import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeDtos } from './describe-dtos.js';
import { tagFields } from './field-classes.js';

const PROBLEM_SCHEMA = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'messages', 'errors', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    messages: { type: 'object', properties: { de: { type: 'string' }, en: { type: 'string' } } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    traceId: { type: 'string' },
  },
};

/** The OpenAPI 3.1 document of all operations under `/api`; every refusal is the same problem document. */
export function openApi(app: NestFastifyApplication): OpenAPIObject {
  describeDtos();
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Zugang')
    .setDescription('Brokerage portal that gets refugees into work')
    .setVersion('1')
    .addCookieAuth('sid')
    .build();
  const document = SwaggerModule.createDocument(app, settings);
  const paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')),
  );
  const problem = {
    description: 'Problem document (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const item of Object.values(paths))
    for (const operation of Object.values(item as Record<string, unknown>)) addProblem(operation, problem);
  const complete = withNullTypes({
    ...document,
    paths,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
    },
  }) as OpenAPIObject;
  tagFields(complete);
  return complete;
}

/** OpenAPI 3.1 knows no `nullable`, which Swagger's decorators still write: null is a type among others. */
function withNullTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullTypes);
  if (typeof node !== 'object' || node === null) return node;
  const plain = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, withNullTypes(part)]));
  if (plain['nullable'] !== true) return plain;
  const { nullable: _nullable, type, ...rest } = plain;
  if (typeof type !== 'string') return { anyOf: [rest, { type: 'null' }] };
  const values: unknown = rest['enum'];
  const among = Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {};
  return { ...rest, type: [type, 'null'], ...among };
}

function addProblem(operation: unknown, problem: unknown): void {
  const { responses } = operation as { responses?: Record<string, unknown> };
  if (responses && !Object.hasOwn(responses, 'default')) responses['default'] = problem;
}
