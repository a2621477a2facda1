import type { VNode } from 'preact';
import { type FieldProps, RadioGroup } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';

/** A question that may stay open: yes, no, or not asked. */
export function YesNo<F extends string>(props: FieldProps<F>): VNode {
  const ui = useUi();
  return (
    <RadioGroup
      {...props}
      optional
      options={[
        { value: 'yes', label: ui.t('people.yes') },
        { value: 'no', label: ui.t('people.no') },
        { value: '', label: ui.t('session.unasked') },
      ]}
    />
  );
}
