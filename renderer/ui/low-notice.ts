import './low-notice.css';

/** Notices stand low, so that they cover no button, each above the one before; what else is said stands on top, in a pile of its own. */
export const LOW = {
  placement: 'bottom',
  duration: 6,
  closable: false,
  className: 'low-notice',
} as const;
