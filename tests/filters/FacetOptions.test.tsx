import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FacetOptions } from '../../src/filters/FacetOptions.tsx';

const options = Array.from({ length: 200 }, (_, i) => ({
  id: `n${i}`,
  name: i === 150 ? 'José Ñandú' : `Name ${i}`,
  count: i,
}));
const rest = { label: 'Actor', language: 'en' };

describe('a facet with many values', () => {
  it('lists the most frequent and says how many there are besides', () => {
    render(<FacetOptions {...rest} options={options} chosen={[]} onToggle={() => {}} />);
    expect(screen.getAllByRole('checkbox')).toHaveLength(60);
    expect(screen.getAllByRole('checkbox')[0]).toHaveAccessibleName('Name 199 199 events');
    expect(screen.getByText(/and 140 more/)).toBeInTheDocument();
  });

  it('keeps what is chosen in sight', () => {
    render(<FacetOptions {...rest} options={options} chosen={['n3']} onToggle={() => {}} />);
    expect(screen.getAllByRole('checkbox')[0]).toBeChecked();
  });

  it('finds a name whatever its diacritics', async () => {
    const onToggle = vi.fn();
    render(<FacetOptions {...rest} options={options} chosen={[]} onToggle={onToggle} />);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find in actor' }), 'jose nandu');
    await userEvent.click(screen.getByRole('checkbox', { name: /José/ }));
    expect(onToggle).toHaveBeenCalledWith('n150');
  });

  it('says so when no name matches', async () => {
    render(<FacetOptions {...rest} options={options} chosen={[]} onToggle={() => {}} />);
    await userEvent.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByText('Nothing of that name.')).toBeInTheDocument();
  });
});
