global using System.Collections.Immutable;
global using static CollectionsBot.Core.Tests.Documents;
