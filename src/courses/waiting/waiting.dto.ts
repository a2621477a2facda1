import { ApiProperty } from '@nestjs/swagger';

export class WaitingPersonView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({ description: 'level that the plan leads to, 1 to 6' })
  level: number;
  @ApiProperty({ format: 'date', description: 'when it is reached at the earliest' })
  on: string;
}

export class WaitingForRunView {
  @ApiProperty({ format: 'uuid', description: 'the course run that all of them begin with' })
  run: string;
  @ApiProperty({ type: Number, nullable: true, description: 'free seats; null: not known' })
  seats: number | null;
  @ApiProperty({ format: 'date' })
  registerBy: string;
  @ApiProperty({ type: WaitingPersonView, isArray: true })
  people: WaitingPersonView[];
}

export class WaitingView {
  @ApiProperty({ type: WaitingForRunView, isArray: true, description: 'the soonest registration first' })
  courses: WaitingForRunView[];
  @ApiProperty({
    type: String,
    isArray: true,
    description: 'ids of people below B2 for whom no known course is a way on',
  })
  without: string[];
}

export class SeatView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({
    enum: ['this', 'other', 'none'],
    description: 'a seat here, another way, or nothing in time',
  })
  gets: string;
  @ApiProperty({ type: String, isArray: true, description: 'ids of course runs in order' })
  runs: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true })
  on: string | null;
}

export class SeatGapView {
  @ApiProperty({ description: 'people more than could be reached at most' })
  people: number;
  @ApiProperty({ description: 'days fewer for the same people at most' })
  days: number;
}

export class SharedSeatsView {
  @ApiProperty({ format: 'uuid' })
  run: string;
  @ApiProperty({ type: Number, nullable: true, description: 'free seats; null: not known' })
  seats: number | null;
  @ApiProperty({ type: SeatView, isArray: true })
  people: SeatView[];
  @ApiProperty({ description: 'no better way to share the seats exists' })
  exact: boolean;
  @ApiProperty({ type: SeatGapView })
  gap: SeatGapView;
}
