'use client';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A text area as tall as its text. The mirror gives the height, so nothing is measured by script. */
export function GrowingTextArea({ className, value, ...rest }: ComponentProps<'textarea'> & { value: string }) {
  const shared = 'col-start-1 row-start-1 w-full whitespace-pre-wrap break-words';
  return (
    <div className={classNames('grid', className)}>
      <textarea
        value={value}
        rows={1}
        className={classNames(shared, 'resize-none overflow-auto bg-transparent outline-none')}
        {...rest}
      />
      <div aria-hidden="true" className={classNames(shared, 'invisible')}>
        {`${value} `}
      </div>
    </div>
  );
}
