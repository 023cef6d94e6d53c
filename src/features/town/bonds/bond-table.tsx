import { useTranslations } from 'next-intl';
import type { BondView } from '@/contracts/views/bonds';

type Props = { bonds: readonly BondView[]; nameOf: (id: string) => string };

/** What the drawing shows, in numbers: how each of the two sees the other. */
export function BondTable({ bonds, nameOf }: Props) {
  const t = useTranslations('town.bonds');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t('table')} tabIndex={0} className="max-h-96 overflow-auto">
      <table className="w-full text-left text-sm tabular-nums">
        <thead className="text-ink-soft">
          <tr>
            {(['who', 'whom', 'familiarity', 'affinity'] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pr-3 font-medium">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bonds.flatMap(({ between: [a, b], ways: [one, other] }) =>
            [
              { from: a, to: b, ...one },
              { from: b, to: a, ...other },
            ].map(({ from, to, familiarity, affinity }) => (
              <tr key={`${from}/${to}`} className="border-line border-t">
                <th scope="row" className="py-1 pr-3 font-normal">
                  {nameOf(from)}
                </th>
                <td className="pr-3">{nameOf(to)}</td>
                <td className="pr-3">{familiarity}</td>
                <td>{affinity}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
