/**
 * The contract between the FTPS engine and the business tier: two interfaces, one a direction, and the records that
 * cross. JDK types only, for this jar is seen by both sides of the EAR. Start reading at {@link
 * org.lockkeeper.spi.FtpsEndpoint}.
 */
package org.lockkeeper.spi;
