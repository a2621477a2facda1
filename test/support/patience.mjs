// Tests on real servers wait for conditions, not for times; this is only the limit after which a test is broken.
import { jest } from '@jest/globals';

jest.setTimeout(300_000);
