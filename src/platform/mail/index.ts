export { Mailer, type MailPart, type NewMail } from './mail.js';
export { Mail } from './mail.entity.js';
export { MailReaders } from './mail-readers.js';
export { MailModule } from './mail.module.js';
export { type Envelope, mailFolder } from './mail-transport.js';
export { writeMail } from './write-mail.js';
