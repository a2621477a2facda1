import type { VNode } from 'preact';
import { encode } from 'uqr';

/** Free modules around the code, as the standard (ISO/IEC 18004) asks. */
const BORDER = 4;
const WIDTH = 144;

export interface QrCodeProps {
  /** What a camera reads, such as an address. */
  readonly text: string;
  /** What the picture is, for who cannot see it; the text itself stands beside it. */
  readonly label: string;
}

/** A QR code as one SVG path, black on white also in the dark, so that every camera reads it. */
export function QrCode({ text, label }: QrCodeProps): VNode {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      width={WIDTH}
      height={WIDTH}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
