import { SignalTable } from './rules.js';

type ContactConcept =
  'channels' | 'only' | 'messenger' | 'refused' | 'noOther' | 'also' | 'marketing' | 'other';

const MESSENGERS =
  '(whatsapp*|whatsap|whats|watsapp|wathsapp|telegram*|viber|signal|wechat|messenger*|messengerdienst*|facebook|instagram|imo|threema|line|wa)';

/** Contact by messenger alone: nobody can be traced. "Gerne auch per WhatsApp" is none. */
export const CONTACT_SIGNALS: SignalTable<ContactConcept> = {
  concepts: {
    only: ['(nur|ausschliesslich|lediglich|allein|alleinig*|einzig*|exclusively|only|solely|bloss)'],
    refused: [`nicht (per|ueber|via) ~1 ${MESSENGERS}`],
    messenger: [MESSENGERS, 'whats app', 'facebook messenger'],
    noOther: [
      '(andere|anderen|anderer|weitere*|other) ~1 (weg|wege|wegen|kontaktweg*|kanal|kanaele|moeglichkeit*|way|ways) ~3 (nicht|kein*|no|not)',
      '(kein|keine|keinen|no) ~1 (andere|anderer|anderen|other) ~1 (weg|wege|kontaktweg*|kontakt|moeglichkeit*|way|ways)',
      '(kein|keine|keinen|no) ~1 (anruf|anrufe|anrufen|mail|mails|email|emails|telefon|telefonate|calls|call|bewerbungsmappe|schriftlichen)',
      'nicht (anrufen|telefonisch|mailen)',
      'nicht per (mail|email|e|telefon|post|brief)',
      '(mail|mails|email|emails|anrufe|anruf|telefon|post|bewerbungsmappen) ~5 (nicht|zwecklos|ignoriert|unbeantwortet|not|ignored)',
      'kein (telefon|anruf)',
      'telefonisch ~4 (nicht|nie)',
      '(kein|keine) e (mail|mails)',
      'do not call',
    ],
    also: [
      '(auch|also|zusaetzlich|gerne|gern|alternativ|ebenso|sowohl)',
      '(oder|or|und|and|sowie|bzw|plus) ~2 (email|emails|e|mail|mails|telefon*|anruf*|post|postalisch|online*|formular|phone|call|calls|website|homepage|persoenlich|sms|brief)',
      '(email|emails|e|mail|mails|telefon*|anruf*|post|postalisch|online*|formular|phone|call|calls|website|homepage|persoenlich|sms|brief) ~2 (oder|or|und|and|sowie|bzw)',
      '(nicht|not) (nur|only)',
    ],
    other: [
      '(email|mail|mails|telefon|telefonisch|anruf|anrufen|post|postalisch|online|onlineformular|formular|phone|call|website|homepage|persoenlich)',
    ],
    channels: ['(kanal|kanaele|tiktok|content|reels)'],
    marketing: [
      '(kanal|kanaele|kampagne*|content|posts|marketing|beitraege|community|redaktion|support|kundenanfragen|kundenkommunikation|signalanlage*|signaltechnik|sicherungstechnik|leittechnik|bahn*|gleis*|stellwerk*|social|support|chats)',
    ],
  },
  rules: [
    {
      id: 'only-messenger',
      all: ['only', 'messenger'],
      within: 5,
      unless: ['also', 'marketing'],
      unlessSentence: ['refused', 'channels'],
      negation: 'ignored',
    },
    {
      id: 'messenger-no-other',
      all: ['messenger', 'noOther'],
      within: 9,
      unlessSentence: ['marketing', 'refused'],
      negation: 'ignored',
    },
  ],
};
