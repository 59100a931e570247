using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CollectionsBot.Cards.Tests")]
