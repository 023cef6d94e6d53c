// Texts of a crowd, by number: the same number is the same text. Enough different words that a search finds a part and not all.
const english = {
  beginnings: [
    'Today',
    'This morning',
    'After the rain',
    'On the way home',
    'Between two meetings',
    'At the harbour',
    'Late again',
    'For once',
  ],
  people: [
    'my neighbour',
    'the baker',
    'a stranger',
    'our teacher',
    'the old fisherman',
    'somebody from the library',
    'my sister',
    'a cyclist',
  ],
  deeds: ['found', 'lost', 'repaired', 'painted', 'forgot', 'praised', 'drew', 'sold'],
  things: [
    'a blue umbrella',
    'the garden gate',
    'three lemons',
    'a letter',
    'the weather map',
    'an old radio',
    'a bowl of noodles',
    'the last ticket',
  ],
  ends: [
    'and laughed.',
    'and said nothing.',
    'for the second time.',
    'in front of everybody.',
    'without a word.',
    'and I believe it.',
    'as always.',
    'at last.',
  ],
};
const chinese = {
  beginnings: ['今天', '早上', '雨停以后', '回家的路上', '午休的时候', '在码头', '又迟到了，', '难得'],
  people: ['邻居', '面包师', '一个陌生人', '我们的老师', '老渔夫', '图书馆的人', '我妹妹', '骑车的人'],
  deeds: ['找到了', '弄丢了', '修好了', '画了', '忘记了', '夸奖了', '写下了', '卖掉了'],
  things: ['一把蓝雨伞', '花园的门', '三个柠檬', '一封信', '天气图', '一台旧收音机', '一碗面', '最后一张票'],
  ends: [
    '，大家都笑了。',
    '，什么也没说。',
    '，已经是第二次。',
    '，就在大家面前。',
    '，一句话也没有。',
    '，我相信。',
    '，和往常一样。',
    '，终于。',
  ],
};
const tags = ['', '', '', ' #town', ' #rain', ' #小镇', ' #coffee', ' #天气'];

/** A text for this number: every third one Chinese. The number itself is in it, so that no two are equal. */
export function textOf(number: number): string {
  const words = number % 3 === 0 ? chinese : english;
  const gap = words === chinese ? '' : ' ';
  let rest = Math.imul(number + 1, 2_654_435_761) >>> 0;
  const next = (list: readonly string[]) => {
    const word = list[rest % list.length] ?? '';
    rest = Math.imul(rest ^ (rest >>> 13), 1_597_334_677) >>> 0;
    return word;
  };
  const { beginnings, people, deeds, things, ends } = words;
  const sentence = [next(beginnings), next(people), next(deeds), next(things)].join(gap);
  return `${sentence}${words === chinese ? '' : ' '}${next(ends)} (${number})${next(tags)}`;
}
