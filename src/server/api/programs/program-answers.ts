import type { inferRouterOutputs } from '@trpc/server';
import type { ProgramCall } from '@/contracts/programs';
import type { ConversationView, MessageView } from '@/contracts/views/messages';
import type { NotificationView } from '@/contracts/views/notifications';
import type { AuthorView, FoundPersonView, ProfileView, ViewerView } from '@/contracts/views/people';
import type { CommentView, ImageView, LinkCardView, MomentView, PostView } from '@/contracts/views/posts';
import type { ClockView, ResidentView, WeatherView } from '@/contracts/views/world';
import type { Localized } from '@/lib/localized';
import type { AppRouter } from '../root';

type Outputs = inferRouterOutputs<AppRouter>;
type At<Path> = Path extends `${infer Router extends keyof Outputs & string}.${infer Name}`
  ? Name extends keyof Outputs[Router]
    ? Outputs[Router][Name]
    : never
  : never;

/** What each call of programs answers, by its path; calls that answer nothing are left out. `npm run answers` writes it as JSON schemas. */
export type ProgramAnswers = {
  [Path in ProgramCall as undefined extends At<Path> ? never : Path]: At<Path>;
};

/** What the answers are made of, by the names that programs see. */
export type AnswerShapes = {
  Author: AuthorView;
  Clock: ClockView;
  Comment: CommentView;
  Conversation: ConversationView;
  FoundPerson: FoundPersonView;
  Image: ImageView;
  LinkCard: LinkCardView;
  Localized: Localized;
  Message: MessageView;
  Moment: MomentView;
  Notification: NotificationView;
  Post: PostView;
  Profile: ProfileView;
  Resident: ResidentView;
  Viewer: ViewerView;
  Weather: WeatherView;
};
