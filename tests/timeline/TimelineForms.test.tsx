import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { EventList } from '../../src/timeline/EventList.tsx';
import { FormSwitch } from '../../src/timeline/FormSwitch.tsx';
import { TimelineForms } from '../../src/timeline/TimelineForms.tsx';
import { renderWithStore } from '../fixtures/renderWithStore.tsx';
import { smallDataset } from './timelineFixture.ts';

const FORMS = {
  picture: () => <p>the picture</p>,
  list: EventList,
  table: () => <p>the table</p>,
};

function show(own: 'picture' | 'list') {
  const ui = (
    <>
      <FormSwitch own={own} />
      <TimelineForms own={own} forms={FORMS} />
    </>
  );
  return renderWithStore(ui, { dataset: smallDataset() }).store;
}

describe('the forms of the timeline', () => {
  it('are what suits the page until somebody chooses', async () => {
    const store = show('picture');
    expect(screen.getByText('the picture')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Picture' })).toBeChecked();
    expect(store.getState().timelineForm).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByText('the table')).toBeVisible();
    expect(store.getState().timelineForm).toBe('table');
  });

  it('are one stop of the Tab key to choose from', async () => {
    show('list');
    await userEvent.tab();
    expect(screen.getByRole('radio', { name: 'List' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'Table' })).toBeChecked();
  });

  it('offer the list before the picture, and lead the keyboard into it', async () => {
    const store = show('picture');
    const offer = screen.getByRole('button', { name: 'Show the events as a list' });
    const picture = screen.getByText('the picture');
    expect(offer.compareDocumentPosition(picture)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await userEvent.click(offer);
    expect(store.getState().timelineForm).toBe('list');
    expect(document.activeElement).toHaveAttribute('data-row', '0');
    act(() => store.getState().setTimelineForm('picture'));
    expect(screen.getByRole('button', { name: 'Show the events as a list' })).not.toHaveFocus();
  });
});
