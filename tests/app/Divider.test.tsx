import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Divider } from '../../src/app/Divider.tsx';

describe('a divider', () => {
  it('moves by the arrow keys of its axis, within its bounds', async () => {
    const onChange = vi.fn<(share: number) => void>();
    render(
      <Divider axis="y" label="Height" share={0.5} min={0.3} max={0.51} onChange={onChange} />,
    );
    screen.getByRole('separator', { name: 'Height' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}{ArrowUp}{Home}{End}');
    expect(onChange.mock.calls.map(([share]) => share)).toEqual([0.51, 0.48, 0.3, 0.51]);
  });
});
