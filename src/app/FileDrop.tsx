import { useFileDrop } from './useFileDrop.ts';

interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files dropped anywhere on the page, and says so while they hang over it. */
export function FileDrop({ onFiles }: FileDropProps) {
  return (
    useFileDrop(onFiles) && <div className="drop-target">Drop a dataset and its text files</div>
  );
}
