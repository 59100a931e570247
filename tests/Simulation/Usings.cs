global using System.Collections.Immutable;
global using CollectionsBot.Core;
global using CollectionsBot.Journal;
