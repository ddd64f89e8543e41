import type { WebResponseView } from './wire';

/** Puts the preload before everything else of a page, and lets its policy allow that script and its way to the server. */
export function withOwnScripts(answer: WebResponseView, script: string): WebResponseView {
  const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (!type.startsWith('text/html')) return answer;
  const html = Buffer.from(answer.body).toString('utf8');
  const tag = `<script src="${script}"></script>`;
  const body = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${tag}`) : tag + html;
  const headers = answer.headers
    .filter(([name]) => name.toLowerCase() !== 'content-length')
    .map(([name, value]): [string, string] =>
      name.toLowerCase() === 'content-security-policy' ? [name, loosen(value)] : [name, value],
    );
  return { ...answer, headers, body: Buffer.from(body) };
}

type Policy = Map<string, string[]>;

function parse(policy: string): Policy {
  const directives: Policy = new Map();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name !== undefined && name !== '') directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

function format(directives: Policy): string {
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

function withSelf(sources: readonly string[]): string[] {
  return ["'self'", ...sources.filter((source) => source !== "'none'" && source !== "'self'")];
}

/** The policy with the page's own origin added to scripts and connections; everything else stays as strict as it was. */
export function loosen(policy: string): string {
  const directives = parse(policy);
  for (const name of ['script-src', 'connect-src'])
    directives.set(name, withSelf(directives.get(name) ?? directives.get('default-src') ?? []));
  // The form's script is not written for it, and the stand-in is no place to enforce it.
  directives.delete('require-trusted-types-for');
  return format(directives);
}

/** The policy as it works for a scheme registered with `bypassCSP`: what the scheme serves may be loaded as anything. */
export function bypassed(policy: string): string {
  const directives = parse(policy);
  for (const [name, sources] of directives)
    if (name.endsWith('-src')) directives.set(name, withSelf(sources));
  return format(directives);
}
