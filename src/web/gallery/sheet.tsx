import type { VNode } from 'preact';
import { Actions, KeyValue, PrintButton, PrintSheet, Reasons } from '../components/index.js';
import type { PageContext } from '../shell/index.js';
import { SAMPLES } from './samples.js';

/** A page made for paper. */
export function Sheet({ ctx }: { readonly ctx: PageContext }): VNode {
  const s = SAMPLES[ctx.locale];
  return (
    <>
      <Actions>
        <PrintButton />
        <a href="/">{ctx.t('ui.cancel')}</a>
      </Actions>
      <PrintSheet title={s.person} date="2026-11-23">
        <KeyValue items={s.personFacts.map((value, index) => ({ label: `${s.note} ${index + 1}`, value }))} />
        <h2>{s.plan}</h2>
        <Reasons
          items={[
            { state: 'ok', text: s.fits },
            { state: 'soon', text: s.course },
          ]}
        />
        <p>{s.change}</p>
      </PrintSheet>
    </>
  );
}
