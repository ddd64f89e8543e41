/** Hears how much of a long piece of work is done, as a share of 1 that never falls. */
export type Progress = (share: number) => void;
