import { expect, it } from 'vitest';
import { receiptOf } from './receipt-of';

const at = (deliveredSeq: number, readSeq: number) => ({ userId: `${deliveredSeq} ${readSeq}`, deliveredSeq, readSeq });

it('P: read receipts: sent, then delivered to all, then read by so many', () => {
  expect(receiptOf({ seq: 5 }, [])).toEqual({ state: 'sent', readBy: 0 });
  expect(receiptOf({ seq: 5 }, [at(5, 4), at(4, 4)])).toEqual({ state: 'sent', readBy: 0 });
  expect(receiptOf({ seq: 5 }, [at(5, 4), at(6, 0)])).toEqual({ state: 'delivered', readBy: 0 });
  expect(receiptOf({ seq: 5 }, [at(5, 5), at(0, 0), at(7, 7)])).toEqual({ state: 'read', readBy: 2 });
});
