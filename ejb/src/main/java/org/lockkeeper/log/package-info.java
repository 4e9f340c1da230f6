/** The numbered log messages of this tier, LKP002000 to LKP002999: one interface, so that no number is given twice. */
package org.lockkeeper.log;
