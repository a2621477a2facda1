import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { OccupationQuestionService } from './occupation-question.service.js';

class QuestionAnswerDto {
  @ApiProperty({ description: 'id of the question', example: 'Q1004_1' })
  @Matches(/^\w{1,40}$/)
  question: string;

  @ApiProperty({ description: 'id of the answer' })
  @IsInt()
  @Min(0)
  @Max(1000)
  answer: number;
}

export class QuestionAnswersDto {
  @ApiProperty({ type: QuestionAnswerDto, isArray: true })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => QuestionAnswerDto)
  answers: QuestionAnswerDto[];
}

export class SettledOccupationView {
  @ApiProperty({ description: 'the code that the answers settle: KldB 2010, five digits' })
  kldb: string;
}

@ApiTags('people')
@Controller('api/v1/people/:id/occupations')
export class OccupationQuestionController {
  constructor(private readonly questions: OccupationQuestionService) {}

  @Put(':kldb/answers')
  @Allow('person:write')
  @ApiOperation({ summary: 'Answers what fixes the exact code of an occupation of the profile' })
  @ApiOkResponse({ type: SettledOccupationView })
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Param('kldb') kldb: string,
    @Body() { answers }: QuestionAnswersDto,
  ): Promise<SettledOccupationView> {
    const given = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
    return { kldb: await this.questions.answer(actor, id, kldb, given) };
  }
}
