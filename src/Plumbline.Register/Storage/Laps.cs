namespace Plumbline.Register.Storage;
/// <summary>x</summary>
public static class Laps { 
/// <summary>x</summary>
public static readonly System.Collections.Generic.Dictionary<string,long> T=[];
/// <summary>x</summary>
public static readonly System.Collections.Generic.Dictionary<string,long> C=[];
/// <summary>x</summary>
public static long Now => System.Diagnostics.Stopwatch.GetTimestamp();
/// <summary>x</summary>
public static void Add(string n,long from){ lock(T) {T[n]=T.GetValueOrDefault(n)+Now-from; C[n]=C.GetValueOrDefault(n)+1;} } }
