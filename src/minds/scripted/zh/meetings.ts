import type { Meetings } from '../phrases';

export const meetings: Meetings = {
  tomorrow: '明天',
  dayAfter: '后天',
  purposes: ['好好聊聊', '叙叙旧', '朋友间坐一会儿', '喝茶说说近况'],
  invite: [
    '{other}，{when}{time}在{place}见个面好吗？',
    '{other}，想见见你。{when}{time}，{place}，行吗？',
    '{when}你有一个小时吗，{other}？我{time}会在{place}。',
    '{other}，{when}{time}来{place}吧，我给你留个位子。',
    '好久没好好聊了，{other}。{when}{time}，{place}见？',
  ],
};
