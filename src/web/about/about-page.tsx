import type { VNode } from 'preact';
import { type MessageKey, useUi } from '../i18n/index.js';
import { shellSettings } from '../shell/index.js';

export const ABOUT = ['imprint', 'privacy', 'accessibility'] as const;
export type AboutName = (typeof ABOUT)[number];

interface Part {
  readonly title: MessageKey;
  readonly text: MessageKey;
}

/** The parts of the two pages that are the same for every installation. */
const PARTS: Readonly<Record<Exclude<AboutName, 'imprint'>, readonly Part[]>> = {
  privacy: [
    { title: 'about.privacy_what', text: 'about.privacy_what_text' },
    { title: 'about.privacy_who', text: 'about.privacy_who_text' },
    { title: 'about.privacy_decide', text: 'about.privacy_decide_text' },
    { title: 'about.privacy_rights', text: 'about.privacy_rights_text' },
    { title: 'about.privacy_technical', text: 'about.privacy_technical_text' },
  ],
  accessibility: [
    { title: 'about.accessibility_standard', text: 'about.accessibility_standard_text' },
    { title: 'about.accessibility_checked', text: 'about.accessibility_checked_text' },
    { title: 'about.accessibility_limits', text: 'about.accessibility_limits_text' },
    { title: 'about.accessibility_report', text: 'about.accessibility_report_text' },
  ],
};

/** Legal notice (§ 5 DDG), privacy (Art. 13 GDPR) or the accessibility statement (§ 7 BITV 2.0). */
export function AboutPage({ name }: { readonly name: AboutName }): VNode {
  return name === 'imprint' ? <Imprint /> : <Explained name={name} />;
}

function Explained({ name }: { name: keyof typeof PARTS }): VNode {
  const { t, text } = useUi();
  return (
    <>
      <h1>{t(`about.${name}_title`)}</h1>
      <p>{t(`about.${name}_short`)}</p>
      {PARTS[name].map((part) => (
        <>
          <h2>{text(part.title)}</h2>
          <p>{text(part.text)}</p>
        </>
      ))}
    </>
  );
}

function Imprint(): VNode {
  const { t } = useUi();
  const { operator } = shellSettings();
  return (
    <>
      <h1>{t('about.imprint_title')}</h1>
      <h2>{t('about.imprint_operator')}</h2>
      {operator.length === 0 ? (
        <p>{t('about.imprint_none')}</p>
      ) : (
        <address lang="de" dir="auto">
          {operator.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </address>
      )}
      <p>{t('about.imprint_software')}</p>
      <p>
        <a href="/assets/licences.txt">{t('about.imprint_parts')}</a>
      </p>
    </>
  );
}
