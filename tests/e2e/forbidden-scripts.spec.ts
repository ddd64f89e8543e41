import dgram from 'node:dgram';
import { expect, test } from 'vitest';
import { type Act, drawn, refusedBy, whatRan } from './support/forbidden';

/** What is no part of the bundle neither runs in the page nor is shown in it, and nothing is sent. */

/** Each act, and the directive of the page's policy that must refuse it. */
const ACTS: Record<string, [directive: string, act: Act]> = {
  'a script written into the page': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = "inline"';
      document.head.append(script);
    },
  ],
  'a script in an attribute': [
    'script-src-attr',
    () => document.body.insertAdjacentHTML('beforeend', '<b onclick="window.ran = 1">x</b>'),
  ],
  'text taken for a script': [
    'script-src',
    // Later: what the driver itself runs is let past the policy.
    () =>
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: attempted, to be refused.
          globalThis.eval('window.ran = "eval"');
        } catch {}
      }),
  ],
  'a function made of text': [
    'script-src',
    () =>
      setTimeout(() => {
        try {
          new Function('window.ran = "function"')();
        } catch {}
      }),
  ],
  'an address that is a script': [
    'script-src-elem',
    () => {
      location.href = 'javascript:void(window.ran = "address")';
    },
  ],
  'a script from outside': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = 'https://outside.example/script.js';
      document.head.append(script);
    },
  ],
  'a script that is an address': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = 'data:text/javascript,window.ran="data"';
      document.head.append(script);
    },
  ],
  'a script made by the page': [
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = URL.createObjectURL(new Blob(['window.ran = "blob"']));
      document.head.append(script);
    },
  ],
  'a worker made by the page': [
    'worker-src',
    () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
  ],
  'a request': ['connect-src', () => fetch('https://outside.example/fetch')],
  'a request to this PC': ['connect-src', () => fetch('http://127.0.0.1:9/')],
  'a request of another host of ours': ['connect-src', () => fetch('https://other.app.localhost/')],
  'a last word': ['connect-src', () => navigator.sendBeacon('https://outside.example/beacon', 'x')],
  'a socket': ['connect-src', () => new WebSocket('wss://outside.example/socket')],
  'a stream of events': ['connect-src', () => new EventSource('https://outside.example/events')],
  'a picture from outside': [
    'img-src',
    () => {
      new Image().src = 'https://outside.example/picture.png?words';
    },
  ],
  'a style from outside': [
    'style-src-elem',
    () => {
      const style = document.createElement('style');
      style.textContent = '@import url("https://outside.example/style.css")';
      document.head.append(style);
    },
  ],
  'a font from outside': [
    'font-src',
    () => new FontFace('x', 'url(https://outside.example/font.woff2)').load(),
  ],
  'a sound, even from the bundle': [
    'media-src',
    () => {
      new Audio().src = '/crash.js';
    },
  ],
  'an embedded object, even from the bundle': [
    'object-src',
    () => {
      const embedded = document.createElement('object');
      embedded.data = '/crash.html';
      document.body.append(embedded);
    },
  ],
  'a frame of the bundle': [
    'frame-src',
    () => {
      const frame = document.createElement('iframe');
      frame.src = '/crash.html';
      document.body.append(frame);
    },
  ],
  'a frame made by the page': [
    'frame-src',
    () => {
      const frame = document.createElement('iframe');
      frame.src = URL.createObjectURL(new Blob(['<p>x</p>'], { type: 'text/html' }));
      document.body.append(frame);
    },
  ],
  'a frame that is an address': [
    'frame-src',
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,x';
      document.body.append(frame);
    },
  ],
  'a script in a frame without an address': [
    'script-src-elem',
    () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.ran = "srcdoc"</script>';
      // The frame's own document is told of it, by the policy of the page that holds it.
      frame.onload = () => {
        const script = frame.contentDocument?.createElement('script');
        frame.contentDocument?.addEventListener('securitypolicyviolation', (event) =>
          document.dispatchEvent(new SecurityPolicyViolationEvent(event.type, event)),
        );
        if (script === undefined) return;
        script.textContent = 'parent.ran = "frame"';
        frame.contentDocument?.head.append(script);
      };
      document.body.append(frame);
    },
  ],
  'a form sent': [
    'form-action',
    () => {
      const form = document.createElement('form');
      form.action = 'https://outside.example/form';
      document.body.append(form);
      form.submit();
    },
  ],
  'another base of addresses': [
    'base-uri',
    () => {
      const base = document.createElement('base');
      base.href = 'https://outside.example/';
      document.head.append(base);
    },
  ],
};

test('the page runs, shows and sends nothing but its own', async () => {
  const app = await drawn();
  const { page } = app;
  const seen: Record<string, string> = {};
  for (const [name, [, act]] of Object.entries(ACTS)) seen[name] = await refusedBy(page, act);
  expect(seen).toEqual(
    Object.fromEntries(Object.entries(ACTS).map(([name, [directive]]) => [name, directive])),
  );
  expect(await whatRan(page)).toBe('');
  expect(app.requests()).toEqual([]);
  await app.close({ tolerate: /^page policy|^console: .*(blocked|Refused|Failed to)/ });
});

test('what the policy would let through, the program stops itself', async () => {
  const app = await drawn();
  for (const url of [
    'https://outside.example/',
    'http://127.0.0.1:9/',
    'ws://outside.example/',
    'file:///etc/passwd',
    'app://other/',
    'app://huiyin.evil/',
    'blob:https://outside.example/1',
  ]) {
    expect({ url, stopped: await app.stops(url) }).toEqual({ url, stopped: true });
  }
  expect(await app.stops('app://huiyin/index.html')).toBe(false);
  expect(app.switches()).toContain('host-resolver-rules=MAP * ~NOTFOUND');
  await app.close();
});

test('a call to another PC reaches nobody: not a packet leaves', async () => {
  const socket = dgram.createSocket('udp4');
  const packets: Buffer[] = [];
  socket.on('message', (packet) => packets.push(packet));
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  try {
    const app = await drawn();
    const found = await app.page.evaluate(async (port) => {
      const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      const ended = new Promise((done) => {
        call.onicegatheringstatechange = () => {
          if (call.iceGatheringState === 'complete') done(0);
        };
        setTimeout(done, 3000);
      });
      call.createDataChannel('words');
      await call.setLocalDescription(await call.createOffer());
      await ended;
      return call.localDescription?.sdp.match(/a=candidate/g)?.length ?? 0;
    }, socket.address().port);
    expect({ found, packets: packets.length }).toEqual({ found: 0, packets: 0 });
    await app.close();
  } finally {
    socket.close();
  }
});
