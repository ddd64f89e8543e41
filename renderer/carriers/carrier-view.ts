import { create } from 'zustand';
import { openMeeting } from '../ui/view';

interface CarrierView {
  /** The carrier shown; null shows the list. */
  carrierId: string | null;
  /** The recycle bin instead of the list. */
  bin: boolean;
  /** Who registered last, proposed for the next entry; '' before the first. */
  registrar: string;
}

/** What the pages of carriers are doing. */
export const useCarrierView = create<CarrierView>(() => ({
  carrierId: null,
  bin: false,
  registrar: '',
}));

export function showCarrier(carrierId: string | null): void {
  useCarrierView.setState({ carrierId });
}

/** A carrier, on the page 报送 of the meeting whose opinions it carries. */
export function openCarrier(carrierId: string, meetingId: string): void {
  showCarrier(carrierId);
  openMeeting(meetingId, 'carriers');
}
