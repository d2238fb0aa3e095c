declare module 'edtf' {
  /** Times in ms since the epoch; infinite at an open end. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
