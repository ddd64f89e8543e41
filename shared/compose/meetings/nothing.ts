/** The meeting does not yet hold what the paper is made from. `message` is Chinese and says what to fill in. */
export class NothingToCompose extends Error {
  override name = 'NothingToCompose';
}
