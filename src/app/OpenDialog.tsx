import { FolderOpen } from 'lucide-react';
import { useId, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import type { DatasetRequest } from './datasetRequest.ts';

interface OpenDialogProps {
  readonly isBusy: boolean;
  readonly onOpen: (request: DatasetRequest) => void;
  readonly onClose: () => void;
}

/** Opens a dataset of one's own: from files (chosen or dropped) or from an address. */
export function OpenDialog({ isBusy, onOpen, onClose }: OpenDialogProps) {
  const [address, setAddress] = useState('');
  const filesId = useId();
  const addressId = useId();
  const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
  const isSameHost = url?.origin === location.origin;
  const canOpen = address.trim() !== '' && (isSameHost || url?.protocol === 'https:');

  return (
    <Dialog title="Open a dataset" onClose={onClose}>
      <p>
        A dataset is one JSON file, with the texts of its sources beside it or inside it. It is
        checked on your device and sent nowhere. <a href="./dataset.schema.json">The format</a>
      </p>
      <div className="open-files">
        <FolderOpen aria-hidden />
        <label htmlFor={filesId}>
          Choose the .json and its .txt files together, or drop them here
        </label>
        <input
          id={filesId}
          type="file"
          multiple
          accept=".json,.txt,application/json,text/plain"
          disabled={isBusy}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) onOpen({ type: 'files', files });
            onClose();
          }}
        />
      </div>
      <form
        className="open-address"
        onSubmit={(event) => {
          event.preventDefault();
          if (!url || !canOpen) return;
          onOpen({ type: 'url', url: address.trim() });
          onClose();
        }}
      >
        <label htmlFor={addressId}>Or from an address</label>
        <input
          id={addressId}
          type="text"
          inputMode="url"
          placeholder="https://…/dataset.json"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <button type="submit" className="button button-strong" disabled={isBusy || !canOpen}>
          Open
        </button>
      </form>
    </Dialog>
  );
}
