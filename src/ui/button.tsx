import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Spinner } from './spinner';

/** Also for links that look like buttons: `<Link className={buttonLook({ tone: 'quiet' })}>`. */
export const buttonLook = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-full font-medium transition-[background-color,color,border-color,transform] duration-150 active:translate-y-px disabled:cursor-not-allowed disabled:opacity-55 disabled:active:translate-y-0',
  {
    variants: {
      tone: {
        accent: 'bg-accent text-on-accent hover:bg-accent-strong',
        leaf: 'bg-leaf text-on-leaf hover:opacity-90',
        quiet: 'border border-line-strong/60 bg-surface text-ink hover:border-line-strong hover:bg-sunk',
        plain: 'text-ink-soft hover:bg-sunk hover:text-ink',
        danger: 'border border-danger/50 bg-surface text-danger hover:bg-danger-soft',
      },
      size: {
        small: 'min-h-8 px-3 text-sm',
        medium: 'min-h-10 px-4 text-[0.95rem]',
        large: 'min-h-12 px-6 text-base',
        icon: 'size-10',
      },
    },
    defaultVariants: { tone: 'accent', size: 'medium' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonLook> & { isBusy?: boolean };

export function Button({ tone, size, isBusy = false, className, children, disabled, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      // the three types are literals: a default of "button" keeps forms from being sent by accident
      type={type}
      className={classNames(buttonLook({ tone, size }), className)}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      {...rest}
    >
      {isBusy && <Spinner />}
      {children}
    </button>
  );
}
