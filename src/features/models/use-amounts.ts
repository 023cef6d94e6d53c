'use client';
import { useLocale } from 'next-intl';

const microsAUnit = 1_000_000;

/** Amounts as one reads them. The currency is that of the prices, which have none. */
export function useAmounts() {
  const language = useLocale();
  const money = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumSignificantDigits: 3 });
  const whole = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  return {
    money: (micros: number) => money.format(micros / microsAUnit),
    count: (value: number) => whole.format(value),
  };
}
