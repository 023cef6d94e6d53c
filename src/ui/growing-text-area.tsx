'use client';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A text area as tall as its text: the same text as generated content beneath it gives the height, so nothing is measured by script. */
export function GrowingTextArea({ className, value, ...rest }: ComponentProps<'textarea'> & { value: string }) {
  return (
    <div
      data-text={`${value} `}
      className={classNames(
        'grid after:invisible after:col-start-1 after:row-start-1 after:whitespace-pre-wrap after:break-words after:content-[attr(data-text)]',
        className,
      )}
    >
      <textarea
        value={value}
        rows={1}
        className="col-start-1 row-start-1 w-full resize-none overflow-auto bg-transparent outline-none"
        {...rest}
      />
    </div>
  );
}
