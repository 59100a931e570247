global using System.Collections.Immutable;
global using CollectionsBot.Cards;
global using CollectionsBot.Core;
global using Fact = CollectionsBot.Core.Fact;
