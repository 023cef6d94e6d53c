import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export const cardLook = 'rounded-card border border-line bg-surface shadow-card';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={classNames(cardLook, 'p-5', className)} {...rest} />;
}
