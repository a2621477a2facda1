import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { ALLOW_KEY, PUBLIC_KEY } from '../../../src/platform/auth/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { allEntities } from '../../support/entities.js';

type Method = (...args: unknown[]) => unknown;

/** Every method of a controller that answers a path, with its class. */
function handlersOf(portal: StartedApp): readonly { readonly name: string; readonly method: Method }[] {
  const modules = [...portal.app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype),
  );
  return controllers.flatMap((controller) => {
    if (typeof controller !== 'function') return [];
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype)
      .map((name) => ({ name: `${controller.name}.${name}`, method: prototype[name] as Method }))
      .filter(({ method }) => typeof method === 'function' && Reflect.hasMetadata(METHOD_METADATA, method));
  });
}

describe('the whole portal', () => {
  let portal: StartedApp;
  beforeAll(async () => (portal = await startApp({ env: { WORKERS: 'off' } })));
  afterAll(() => portal.stop());

  it('opens each path by name: every controller method says who may use it', () => {
    const handlers = handlersOf(portal);
    expect(handlers.length).toBeGreaterThan(10);
    expect(handlers.every(({ method }) => Reflect.hasMetadata(PATH_METADATA, method))).toBe(true);
    const untagged = handlers.filter(
      ({ method }) => !Reflect.hasMetadata(ALLOW_KEY, method) && !Reflect.hasMetadata(PUBLIC_KEY, method),
    );
    expect(untagged.map(({ name }) => name)).toEqual([]);
    const both = handlers.filter(
      ({ method }) => Reflect.hasMetadata(ALLOW_KEY, method) && Reflect.hasMetadata(PUBLIC_KEY, method),
    );
    expect(both.map(({ name }) => name)).toEqual([]);
  });

  it('describes every operation of the API in a sentence', async () => {
    const { body } = await portal.http.get('/api/openapi.json').expect(200);
    const { paths } = body as { paths: Record<string, Record<string, { summary?: string }>> };
    const silent = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, { summary }]) => !summary)
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    expect(silent).toEqual([]);
    expect(Object.keys(paths).length).toBeGreaterThan(5);
  });

  it('knows every entity of the source tree', async () => {
    const known = new Set(portal.app.get(DataSource).entityMetadatas.map(({ target }) => target));
    const missing = (await allEntities()).filter((entity) => !known.has(entity));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
