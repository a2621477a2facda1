export {
  Badge,
  type BadgeKind,
  type BadgeProps,
  MatchBadge,
  type MatchBadgeProps,
  type MatchKind,
  matchKindText,
} from './badge.js';
export {
  Actions,
  Button,
  type ButtonKind,
  type ButtonProps,
  LinkButton,
  type LinkButtonProps,
  PostButton,
  type PostButtonProps,
} from './buttons.js';
export { Card, type CardProps } from './card.js';
export { type Choice, Choices } from './choices.js';
export { type Column, DataTable, type DataTableProps } from './data-table.js';
export { Details, type DetailsProps } from './details.js';
export { EmptyState, type EmptyStateProps } from './empty-state.js';
export { FilterBar, type FilterBarProps } from './filter-bar.js';
export { Flash, type FlashMessage } from './flash.js';
export * from './forms/index.js';
export { type Entry, KeyValue } from './key-value.js';
export { LanguageSwitch } from './language-switch.js';
export { LinkPage, type LinkPageProps } from './link-page.js';
export { languageLinks, withQuery } from './links.js';
export {
  Facts,
  MatchCard,
  type MatchCardProps,
  type Reason,
  Reasons,
  type ReasonState,
} from './match-card.js';
export { Notice, type NoticeProps } from './notice.js';
export { Pager, type PagerProps } from './pager.js';
export { PrintButton, PrintSheet, type PrintSheetProps } from './print-sheet.js';
export { Progress, type ProgressProps } from './progress.js';
export { QrCode, type QrCodeProps } from './qr-code.js';
export { Row, type RowProps, Rows } from './rows.js';
export type { Step, StepState } from './steps.js';
export { type Tile, Tiles } from './tiles.js';
export { Timeline, type TimelineProps } from './timeline.js';
export { Day, type DayProps, DayRange, Level, Ltr, Money } from './values.js';
