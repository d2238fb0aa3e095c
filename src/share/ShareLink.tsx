import { useAppStore } from '../state/useAppStore.ts';
import { addressFor, asSeen } from './shareFacts.ts';
import { ShareField } from './ShareField.tsx';
import { nameOf } from './shareItems.ts';
import { ShareSheet } from './ShareSheet.tsx';
import { itemLink, LINK } from './shareStrings.ts';
import { itemAddress, type ShareFrom } from './shareFrom.ts';

/** The address of what is seen, and of what is selected. */
export function ShareLink(from: ShareFrom) {
  const { place, whence } = from;
  const state = useAppStore((all) => all);
  const { dataset, selection } = state;
  if (whence === 'files') return <p className="share-note">{LINK.fromFiles}</p>;
  const name = selection && nameOf(dataset, selection);
  const view = addressFor(asSeen(state), place);
  const item = selection && itemAddress(dataset, selection, from);
  return (
    <div className="share-links">
      {whence === 'disk' && <p className="share-note">{LINK.fromDisk}</p>}
      <AddressField label={LINK.view} hint={LINK.viewHint} address={view} title={dataset.title} />
      {selection && item !== null ? (
        <AddressField
          label={itemLink(selection.type, name)}
          hint={LINK.itemHint}
          address={item}
          title={name ?? dataset.title}
        />
      ) : (
        <p className="share-hint">{LINK.none}</p>
      )}
    </div>
  );
}

interface AddressFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly address: string;
  readonly title: string;
}

function AddressField({ label, hint, address, title }: AddressFieldProps) {
  const data = { title, url: address };
  return (
    <ShareField
      key={address}
      label={label}
      hint={hint}
      value={address}
      copy={LINK.copy}
      copied={LINK.copied}
    >
      <ShareSheet sample={data} make={() => data} />
    </ShareField>
  );
}
