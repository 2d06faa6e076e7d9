namespace Plumbline.Register.Watching;

/// <summary>What a watch asks for, as read from the address of a page.</summary>
public abstract record WatchQuery;
