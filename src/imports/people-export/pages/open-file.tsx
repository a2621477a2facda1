import type { VNode } from 'preact';
import { Actions, Button, FileField, formState, TextField } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';

/**
 * How a fetched file is opened: here, by a script that sends neither file nor secret anywhere, or by the command. The
 * form shows itself only where the script runs; without one it would send the secret away.
 */
export function OpenFile(): VNode {
  const ui = useUi();
  ui.notes.scripts.add('open-export.js');
  const form = formState(ui, {
    labels: { file: ui.t('exports.open_file'), secret: ui.t('exports.open_secret') },
    values: {},
    errors: [],
  });
  const outcomes = {
    'data-wrong': ui.t('exports.open_wrong'),
    'data-old_browser': ui.t('exports.open_old_browser'),
    'data-done': ui.t('exports.open_done'),
  };
  return (
    <>
      <h2>{ui.t('exports.open_title')}</h2>
      <form class="form" method="dialog" hidden data-open-export {...outcomes}>
        <p>{ui.t('exports.open_here')}</p>
        <FileField form={form} name="file" accept=".zugang" />
        <TextField form={form} name="secret" type="password" autocomplete="off" />
        <p data-outcome />
        <Actions>
          <Button>{ui.t('exports.open_button')}</Button>
        </Actions>
      </form>
      <p>{ui.t('exports.open_how')}</p>
      <p>
        <code dir="ltr">npm run exports -- open people.zugang</code>
      </p>
    </>
  );
}
