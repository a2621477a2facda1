export { MessagesModule } from './messages.module.js';
export { NoticeMailService } from './notices/notice-mail.service.js';
