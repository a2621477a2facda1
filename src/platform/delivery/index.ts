export { DELIVERY_ATTEMPTS, nextAttempt } from './retry.js';
