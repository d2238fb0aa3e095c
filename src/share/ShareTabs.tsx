import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface ShareTabsProps<Name extends string> {
  /** What the tabs are, for who does not see them. */
  readonly label: string;
  readonly names: Readonly<Record<Name, string>>;
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  /** What the shown tab holds. */
  readonly children: ReactNode;
}

/** Tabs: one stop for the tab key, arrows, Home and End between them; what is reached is shown. */
export function ShareTabs<Name extends string>(props: ShareTabsProps<Name>) {
  const { label, names, shown, onShow, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const all = Object.keys(names) as Name[];
  const turn = (event: KeyboardEvent) => {
    const at = all.indexOf(shown);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const name = next === undefined ? undefined : all.at(next % all.length);
    if (name === undefined) return;
    event.preventDefault();
    onShow(name);
    list.current?.querySelector<HTMLElement>(`[data-tab="${name}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" className="share-tabs" aria-label={label}>
        {all.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={name === shown}
            aria-controls={name === shown ? `${id}-panel` : undefined}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => onShow(name)}
            onKeyDown={turn}
          >
            {names[name]}
          </button>
        ))}
      </div>
      <div
        key={shown}
        role="tabpanel"
        id={`${id}-panel`}
        className="share-panel"
        aria-labelledby={`${id}-${shown}`}
        // It scrolls: also by the keyboard where nothing in it takes the focus.
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
