import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { tellFirstPicture } from '../src/ui/useFirstPicture.ts';

// What is drawn over the first picture is not waited for: no page tells that it stands.
tellFirstPicture();

// What takes longer than usual on a busy machine is late, not missing.
configure({ asyncUtilTimeout: 15_000 });
// One page may serve several files.
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});
addWhatJsdomLacks();

/** The few browser interfaces that components call and jsdom does not have; none does anything. */
function addWhatJsdomLacks(): void {
  class NoResizeObserver implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  window.ResizeObserver ??= NoResizeObserver;
  window.matchMedia ??= (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
  Element.prototype.scrollIntoView ??= () => {};
  HTMLElement.prototype.showPopover ??= () => {};
  HTMLElement.prototype.hidePopover ??= () => {};
  HTMLElement.prototype.togglePopover ??= () => false;
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
}
