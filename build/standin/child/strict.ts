import { EventEmitter } from 'node:events';

/** Names that the language and its tools look up on anything. */
const LOOKED_UP = new Set([
  'then',
  'toJSON',
  '__esModule',
  'default',
  'asymmetricMatch',
  'nodeType',
  'inspect',
]);

export function notImplemented(name: string): Error {
  return new Error(`${name} is not implemented in the stand-in for Electron`);
}

/**
 * Refuses every property that is not there, by name. A program that begins to
 * use more of Electron must fail at once, not go on with undefined.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (key in object || typeof key === 'symbol' || LOOKED_UP.has(key)) {
        return Reflect.get(object, key, receiver) as unknown;
      }
      throw notImplemented(`${name}.${key}`);
    },
    set(object, key, value, receiver) {
      if (key in object || typeof key === 'symbol')
        return Reflect.set(object, key, value, receiver);
      throw notImplemented(`setting ${name}.${String(key)}`);
    },
  });
}

export interface Preventable {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

export function preventable<T extends object>(extra?: T): Preventable & T {
  let prevented = false;
  const event = {
    preventDefault() {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  return Object.assign(event, extra) as Preventable & T;
}

// biome-ignore lint/suspicious/noExplicitAny: Node's own signature of listeners.
type Listener = (...args: any[]) => void;

/** An emitter that refuses listeners for events it would never send. */
export class StrictEmitter extends EventEmitter {
  private readonly known: ReadonlySet<string>;
  private readonly label: string;

  constructor(label: string, known: readonly string[]) {
    super();
    this.label = label;
    this.known = new Set([...known, 'newListener', 'removeListener', 'error']);
  }

  private check(event: string | symbol): void {
    if (typeof event === 'string' && this.known?.has(event) === false) {
      throw notImplemented(`${this.label}.on('${event}')`);
    }
  }

  override on(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.addListener(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.once(event, listener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.prependListener(event, listener);
  }

  /** Emits with a preventable event first; true when a listener prevented the default. */
  ask(event: string, ...args: unknown[]): boolean {
    const subject = preventable();
    this.emit(event, subject, ...args);
    return subject.defaultPrevented;
  }
}
