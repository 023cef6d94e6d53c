import { useTranslations } from 'next-intl';
import type { ProfileView } from '@/contracts/views/people';
import { Card } from '@/ui/card';

/** Who a character is, as one would introduce it. */
export function PersonaCard({ persona }: { persona: NonNullable<ProfileView['persona']> }) {
  const t = useTranslations('profile');
  return (
    <Card aria-labelledby="persona" className="grid grid-cols-1 gap-4 p-5 sm:p-7">
      <div>
        <h2 id="persona" className="font-display text-2xl leading-tight">
          {persona.occupation}
        </h2>
        <p className="text-ink-soft text-sm">{t('age', { age: persona.age })}</p>
      </div>
      <p className="leading-relaxed">{persona.description}</p>
      <ul aria-label={t('traits')} className="flex flex-wrap gap-2">
        {persona.traits.map((trait) => (
          <li key={trait} className="rounded-full bg-leaf-soft px-3 py-1 text-leaf text-sm">
            {trait}
          </li>
        ))}
      </ul>
      <p className="border-line border-t pt-3 text-ink-soft text-sm">{t('aiNotice')}</p>
    </Card>
  );
}
