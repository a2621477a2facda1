import { readStatus } from '../domain/table-import/status.js';
import { RESIDENCE_STATUSES } from '../domain/work-permission/index.js';
import { translator } from '../web/i18n/index.js';

/** Words that stand for a person's nationality or for many papers at once; a table says the code for these. */
const OPEN: readonly string[] = ['ae_family', 'other_title', 'german', 'eu_citizen'];

it.each(RESIDENCE_STATUSES.filter((status) => !OPEN.includes(status)))(
  'a table may say a residence paper in the words of the portal: %s',
  (status) => expect(readStatus(translator('de').t(`papers.${status}`))).toBe(status),
);
