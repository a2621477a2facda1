import { newSecret, signedHeaders } from './signature.js';

describe('the signature of a call', () => {
  const call = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

  it('is the one of the specification’s own example', () => {
    expect(signedHeaders(call, [secret])).toEqual({
      'webhook-id': call.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('comes once per secret while one is changed for another', () => {
    const second = newSecret();
    const [old, fresh] = (signedHeaders(call, [secret, second])['webhook-signature'] ?? '').split(' ');
    expect(old).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(fresh).toBe(signedHeaders(call, [second])['webhook-signature']);
    expect(Buffer.from(second.slice(6), 'base64')).toHaveLength(32);
  });
});
