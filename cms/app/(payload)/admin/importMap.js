import { Nothing as Nothing_2c83083403e07016da71a5260ccc0ab2 } from '../../../components/Nothing.tsx'
import { LanguageStates as LanguageStates_7b75308a1eb19316dc733f71fbee8616 } from '../../../components/language/LanguageStates.tsx'
import { ChangedBy as ChangedBy_0b0e7387839f3406647eefbc401fcea2 } from '../../../components/versions/ChangedBy.tsx'
import { HandOver as HandOver_0f48fd8d61980a126fb8b4969304414d } from '../../../components/handover/HandOver.tsx'
import { Checks as Checks_e1fb195eea3696899d0acfdd8b248979 } from '../../../components/checks/Checks.tsx'
import { AlertAudience as AlertAudience_bf31a7608adb21cf0593623cbdc507af } from '../../../components/alerts/AlertAudience.tsx'
import { PublishingStatus as PublishingStatus_80ad77d458d33b3517a33da2b8fb3645 } from '../../../components/PublishingStatus.tsx'
import { Withdrawal as Withdrawal_c2d3cbcfd6a23846977bf64d47ce8ce6 } from '../../../components/withdrawals/Withdrawal.tsx'
import { DocumentLinks as DocumentLinks_3a8b576a0d7459a19874333e77557594 } from '../../../components/links/DocumentLinks.tsx'
import { EditGuard as EditGuard_0baf03e240217fa1b03c3a22bbb32d8a } from '../../../components/saving/EditGuard.tsx'
import { Presence as Presence_4a2bbe51793f0113213ff65de3369bf4 } from '../../../components/saving/Presence.tsx'
import { Refusals as Refusals_84fef515c0bf3b0569bb4b72c77b4ab1 } from '../../../components/Refusals.tsx'
import { KeptWords as KeptWords_608acae7b8736b9bbb60f66f1a170012 } from '../../../components/saving/KeptWords.tsx'
import { Sources as Sources_32e05cce7809db5b74fe700c02b5f29b } from '../../../components/translations/Sources.tsx'
import { AlertStart as AlertStart_25e4bbed11f640ba746c93db5093fac1 } from '../../../components/alerts/AlertStart.tsx'
import { PortalsField as PortalsField_345051146e128a43189f79d121eb2a57 } from '../../../components/PortalsField.tsx'
import { DateField as DateField_1fe5a39c2ef93b537758cf7567bf6487 } from '../../../components/DateField.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PastingFeatureClient as PastingFeatureClient_6f7c5cae5f1521e4873744152ad3bd95 } from '../../../components/pasting/pasting.client.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RichTextLabel as RichTextLabel_848d09cf15fb5b954e646186508ab49b } from '../../../components/RichTextLabel.tsx'
import { BlockLabel as BlockLabel_e296495248c34718ac5dad044866ef78 } from '../../../components/BlockLabel.tsx'
import { RowLabel as RowLabel_33fee81e9e411133e55d12765c054501 } from '../../../components/RowLabel.tsx'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CopyLanguage as CopyLanguage_535d43121060e9d0a601043585ae536a } from '../../../components/CopyLanguage.tsx'
import { SavedViews as SavedViews_8726df6558d17b8d79d4411d010467fb } from '../../../components/views/SavedViews.tsx'
import { BulkActions as BulkActions_9d2e2ed02c3733318c21ceae57d8e5eb } from '../../../components/bulk/BulkActions.tsx'
import { OpenTakeDown as OpenTakeDown_e99630522fb6c579fd68d527e12142bb } from '../../../components/withdrawals/OpenTakeDown.tsx'
import { DraftPreview as DraftPreview_57c9310ab11ed3f88abf94464e69ca8d } from '../../../components/drafts/DraftPreview.tsx'
import { VersionList as VersionList_73ea4291164302390855972220ec8c4d } from '../../../components/versions/VersionList.tsx'
import { CreateView as CreateView_6f07c93c6adf72a504292bc19b653429 } from '../../../components/CreateView.tsx'
import { SearchMisses as SearchMisses_2c0cf196186c72790ff4270893ce469a } from '../../../components/SearchMisses.tsx'
import { PortalCell as PortalCell_caf9a606bb059626ae5b053b36d81bb9 } from '../../../components/ListCells.ts'
import { PortalField as PortalField_aed0acbe9346333ed63d6566f9126c6f } from '../../../components/PortalField.tsx'
import { AltTexts as AltTexts_a897296878a7e7309ced0afc355b8620 } from '../../../components/files/AltTexts.tsx'
import { FormatCell as FormatCell_caf9a606bb059626ae5b053b36d81bb9 } from '../../../components/ListCells.ts'
import { FileList as FileList_17864e37b43d6b823a799f9106e91280 } from '../../../components/files/FileList.tsx'
import { CurrentPassword as CurrentPassword_f438a2845dd7d243db97a9b5a7706c0a } from '../../../components/CurrentPassword.tsx'
import { Authenticator as Authenticator_a2999d379f668c5de9a3b223fab9dd01 } from '../../../components/authenticators/Authenticator.tsx'
import { WorkMail as WorkMail_145de787ab408a61f4d4fb26e6509621 } from '../../../components/work/WorkMail.tsx'
import { ReceiptFacts as ReceiptFacts_896869968f9f37d75d99aa7c6bb5a857 } from '../../../components/ReceiptFacts.tsx'
import { TypeCell as TypeCell_caf9a606bb059626ae5b053b36d81bb9 } from '../../../components/ListCells.ts'
import { OperationCell as OperationCell_caf9a606bb059626ae5b053b36d81bb9 } from '../../../components/ListCells.ts'
import { ReceiptPages as ReceiptPages_826d2a509a5efa7975cab64611340ffa } from '../../../components/ReceiptPages.tsx'
import { IndiaTimeCell as IndiaTimeCell_4d6c2cb4b6f6d7cf3326fa9fe7393bb2 } from '../../../components/IndiaTimeCell.tsx'
import { ActDetails as ActDetails_09d940ff1c3fb1c52e0ba9b9d1518263 } from '../../../components/acts/ActDetails.tsx'
import { ActsExport as ActsExport_1491c34cb6d738a0b7e753b596fb1f1d } from '../../../components/acts/ActsExport.tsx'
import { AllLinks as AllLinks_551113bf478e063613a8d27db13f0cd4 } from '../../../components/links/AllLinks.tsx'
import { Icon as Icon_d2923828a574aa6b6dba5d29f02466d6 } from '../../../components/Brand.tsx'
import { Logo as Logo_d2923828a574aa6b6dba5d29f02466d6 } from '../../../components/Brand.tsx'
import { Finder as Finder_688303e64f95dd1c23b31b45c8abc159 } from '../../../components/finding/Finder.tsx'
import { MyWork as MyWork_31542e07d220aab7befac7c0118ba064 } from '../../../components/work/MyWork.tsx'
import { PublishingOverview as PublishingOverview_e299cf58d32babfb3ca0a0b44ca385f4 } from '../../../components/PublishingOverview.tsx'
import { PublishingLink as PublishingLink_b769f3f3f6ba9b232579ca1f640dacaf } from '../../../components/PublishingLink.tsx'
import { ContentHealthLink as ContentHealthLink_f97b43c8c47ccd6eb3cb0952ab143bfc } from '../../../components/ContentHealthLink.tsx'
import { ImportsLink as ImportsLink_968d3919482289f97eaa46001d085d9e } from '../../../components/imports/ImportsLink.tsx'
import { AccountLanguage as AccountLanguage_a47a5da97204f885684d71c8aa804a91 } from '../../../components/language/AccountLanguage.tsx'
import { SaveGuard as SaveGuard_9ec6d2a9eb12b879acfbf70eaa428707 } from '../../../components/saving/SaveGuard.tsx'
import { ControlNames as ControlNames_09d8a913c0f485a2a31b81bf4e1a1e7f } from '../../../components/naming/ControlNames.tsx'
import { SignInView as SignInView_2ca3955652e9b48ce0c2236481fc0601 } from '../../../components/authenticators/SignInView.tsx'
import { ForgottenPassword as ForgottenPassword_f4e0811a1151064b7c59f1b2f2645145 } from '../../../components/ForgottenPassword.tsx'
import { PublishingView as PublishingView_1e912a6161685168e3e7989ab334f8a9 } from '../../../components/PublishingView.tsx'
import { ContentHealthView as ContentHealthView_0ba759757de203417e9a3f81b76c7e95 } from '../../../components/ContentHealthView.tsx'
import { ImportsView as ImportsView_b57d77e6996f0b3da6884b52a175f660 } from '../../../components/imports/ImportsView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/Nothing.tsx#Nothing": Nothing_2c83083403e07016da71a5260ccc0ab2,
  "/components/language/LanguageStates.tsx#LanguageStates": LanguageStates_7b75308a1eb19316dc733f71fbee8616,
  "/components/versions/ChangedBy.tsx#ChangedBy": ChangedBy_0b0e7387839f3406647eefbc401fcea2,
  "/components/handover/HandOver.tsx#HandOver": HandOver_0f48fd8d61980a126fb8b4969304414d,
  "/components/checks/Checks.tsx#Checks": Checks_e1fb195eea3696899d0acfdd8b248979,
  "/components/alerts/AlertAudience.tsx#AlertAudience": AlertAudience_bf31a7608adb21cf0593623cbdc507af,
  "/components/PublishingStatus.tsx#PublishingStatus": PublishingStatus_80ad77d458d33b3517a33da2b8fb3645,
  "/components/withdrawals/Withdrawal.tsx#Withdrawal": Withdrawal_c2d3cbcfd6a23846977bf64d47ce8ce6,
  "/components/links/DocumentLinks.tsx#DocumentLinks": DocumentLinks_3a8b576a0d7459a19874333e77557594,
  "/components/saving/EditGuard.tsx#EditGuard": EditGuard_0baf03e240217fa1b03c3a22bbb32d8a,
  "/components/saving/Presence.tsx#Presence": Presence_4a2bbe51793f0113213ff65de3369bf4,
  "/components/Refusals.tsx#Refusals": Refusals_84fef515c0bf3b0569bb4b72c77b4ab1,
  "/components/saving/KeptWords.tsx#KeptWords": KeptWords_608acae7b8736b9bbb60f66f1a170012,
  "/components/translations/Sources.tsx#Sources": Sources_32e05cce7809db5b74fe700c02b5f29b,
  "/components/alerts/AlertStart.tsx#AlertStart": AlertStart_25e4bbed11f640ba746c93db5093fac1,
  "/components/PortalsField.tsx#PortalsField": PortalsField_345051146e128a43189f79d121eb2a57,
  "/components/DateField.tsx#DateField": DateField_1fe5a39c2ef93b537758cf7567bf6487,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/pasting/pasting.client.tsx#PastingFeatureClient": PastingFeatureClient_6f7c5cae5f1521e4873744152ad3bd95,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/RichTextLabel.tsx#RichTextLabel": RichTextLabel_848d09cf15fb5b954e646186508ab49b,
  "/components/BlockLabel.tsx#BlockLabel": BlockLabel_e296495248c34718ac5dad044866ef78,
  "/components/RowLabel.tsx#RowLabel": RowLabel_33fee81e9e411133e55d12765c054501,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/CopyLanguage.tsx#CopyLanguage": CopyLanguage_535d43121060e9d0a601043585ae536a,
  "/components/views/SavedViews.tsx#SavedViews": SavedViews_8726df6558d17b8d79d4411d010467fb,
  "/components/bulk/BulkActions.tsx#BulkActions": BulkActions_9d2e2ed02c3733318c21ceae57d8e5eb,
  "/components/withdrawals/OpenTakeDown.tsx#OpenTakeDown": OpenTakeDown_e99630522fb6c579fd68d527e12142bb,
  "/components/drafts/DraftPreview.tsx#DraftPreview": DraftPreview_57c9310ab11ed3f88abf94464e69ca8d,
  "/components/versions/VersionList.tsx#VersionList": VersionList_73ea4291164302390855972220ec8c4d,
  "/components/CreateView.tsx#CreateView": CreateView_6f07c93c6adf72a504292bc19b653429,
  "/components/SearchMisses.tsx#SearchMisses": SearchMisses_2c0cf196186c72790ff4270893ce469a,
  "/components/ListCells.ts#PortalCell": PortalCell_caf9a606bb059626ae5b053b36d81bb9,
  "/components/PortalField.tsx#PortalField": PortalField_aed0acbe9346333ed63d6566f9126c6f,
  "/components/files/AltTexts.tsx#AltTexts": AltTexts_a897296878a7e7309ced0afc355b8620,
  "/components/ListCells.ts#FormatCell": FormatCell_caf9a606bb059626ae5b053b36d81bb9,
  "/components/files/FileList.tsx#FileList": FileList_17864e37b43d6b823a799f9106e91280,
  "/components/CurrentPassword.tsx#CurrentPassword": CurrentPassword_f438a2845dd7d243db97a9b5a7706c0a,
  "/components/authenticators/Authenticator.tsx#Authenticator": Authenticator_a2999d379f668c5de9a3b223fab9dd01,
  "/components/work/WorkMail.tsx#WorkMail": WorkMail_145de787ab408a61f4d4fb26e6509621,
  "/components/ReceiptFacts.tsx#ReceiptFacts": ReceiptFacts_896869968f9f37d75d99aa7c6bb5a857,
  "/components/ListCells.ts#TypeCell": TypeCell_caf9a606bb059626ae5b053b36d81bb9,
  "/components/ListCells.ts#OperationCell": OperationCell_caf9a606bb059626ae5b053b36d81bb9,
  "/components/ReceiptPages.tsx#ReceiptPages": ReceiptPages_826d2a509a5efa7975cab64611340ffa,
  "/components/IndiaTimeCell.tsx#IndiaTimeCell": IndiaTimeCell_4d6c2cb4b6f6d7cf3326fa9fe7393bb2,
  "/components/acts/ActDetails.tsx#ActDetails": ActDetails_09d940ff1c3fb1c52e0ba9b9d1518263,
  "/components/acts/ActsExport.tsx#ActsExport": ActsExport_1491c34cb6d738a0b7e753b596fb1f1d,
  "/components/links/AllLinks.tsx#AllLinks": AllLinks_551113bf478e063613a8d27db13f0cd4,
  "/components/Brand.tsx#Icon": Icon_d2923828a574aa6b6dba5d29f02466d6,
  "/components/Brand.tsx#Logo": Logo_d2923828a574aa6b6dba5d29f02466d6,
  "/components/finding/Finder.tsx#Finder": Finder_688303e64f95dd1c23b31b45c8abc159,
  "/components/work/MyWork.tsx#MyWork": MyWork_31542e07d220aab7befac7c0118ba064,
  "/components/PublishingOverview.tsx#PublishingOverview": PublishingOverview_e299cf58d32babfb3ca0a0b44ca385f4,
  "/components/PublishingLink.tsx#PublishingLink": PublishingLink_b769f3f3f6ba9b232579ca1f640dacaf,
  "/components/ContentHealthLink.tsx#ContentHealthLink": ContentHealthLink_f97b43c8c47ccd6eb3cb0952ab143bfc,
  "/components/imports/ImportsLink.tsx#ImportsLink": ImportsLink_968d3919482289f97eaa46001d085d9e,
  "/components/language/AccountLanguage.tsx#AccountLanguage": AccountLanguage_a47a5da97204f885684d71c8aa804a91,
  "/components/saving/SaveGuard.tsx#SaveGuard": SaveGuard_9ec6d2a9eb12b879acfbf70eaa428707,
  "/components/naming/ControlNames.tsx#ControlNames": ControlNames_09d8a913c0f485a2a31b81bf4e1a1e7f,
  "/components/authenticators/SignInView.tsx#SignInView": SignInView_2ca3955652e9b48ce0c2236481fc0601,
  "/components/ForgottenPassword.tsx#ForgottenPassword": ForgottenPassword_f4e0811a1151064b7c59f1b2f2645145,
  "/components/PublishingView.tsx#PublishingView": PublishingView_1e912a6161685168e3e7989ab334f8a9,
  "/components/ContentHealthView.tsx#ContentHealthView": ContentHealthView_0ba759757de203417e9a3f81b76c7e95,
  "/components/imports/ImportsView.tsx#ImportsView": ImportsView_b57d77e6996f0b3da6884b52a175f660,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
