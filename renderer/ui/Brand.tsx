/** 回, its outer square open to the right, where the answer comes back. */
export function Brand() {
  return (
    <svg viewBox="0 0 512 512" aria-hidden="true">
      <rect x="16" y="16" width="480" height="480" rx="104" fill="#8f2f28" />
      <g fill="none" strokeLinecap="round">
        <path
          d="M330 112H136a28 28 0 0 0-28 28v232a28 28 0 0 0 28 28h194"
          stroke="#fbf6ec"
          strokeWidth="40"
        />
        <rect x="188" y="192" width="116" height="128" rx="16" stroke="#fbf6ec" strokeWidth="36" />
        <path d="M352 196a84 84 0 0 1 0 120" stroke="#f0cf9c" strokeWidth="30" />
        <path d="M396 152a146 146 0 0 1 0 208" stroke="#f0cf9c" strokeWidth="30" />
      </g>
    </svg>
  );
}
